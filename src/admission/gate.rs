//! The gate before argon2 (reliability study §0.13; stack study §4: one run takes 19 MiB and 15 ms,
//! and actix's blocking pools would start 512 of them at once).

use std::sync::Arc;
use tokio::sync::Semaphore;

/// Requests that may wait; at 65 runs a second and core the last of them waits about a second.
const WAITERS: usize = 64;

/// Lets through as many pieces of work at a time as half the cores, at least one.
#[derive(Clone)]
pub struct Gate {
    running: Arc<Semaphore>,
    places: Arc<Semaphore>,
}

/// Too many wait already; the caller should answer 503 and say when to come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many requests wait at the gate")]
pub struct Busy;

impl Gate {
    /// A gate for a machine with so many cores.
    pub fn for_cores(cores: usize) -> Self {
        Self::new((cores / 2).max(1), WAITERS)
    }

    fn new(running: usize, waiting: usize) -> Self {
        Self {
            running: Arc::new(Semaphore::new(running)),
            places: Arc::new(Semaphore::new(running + waiting)),
        }
    }

    /// Runs `work` on a blocking thread when its turn comes.
    pub async fn pass<T, F>(&self, work: F) -> Result<T, Busy>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let place = Arc::clone(&self.places)
            .try_acquire_owned()
            .map_err(|_| Busy)?;
        // The semaphores are never closed; a task that panicked is reported by tokio itself.
        let turn = Arc::clone(&self.running)
            .acquire_owned()
            .await
            .map_err(|_| Busy)?;
        let task = tokio::task::spawn_blocking(move || {
            // Both permits live as long as the work, also when nobody waits for it any more.
            let _held = (place, turn);
            work()
        });
        task.await.map_err(|_| Busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    /// Work that counts how many run at once and waits to be told to end.
    fn work(
        running: &Arc<AtomicUsize>,
        end: &Arc<std::sync::Barrier>,
    ) -> impl FnOnce() + Send + use<> {
        let (running, end) = (Arc::clone(running), Arc::clone(end));
        move || {
            running.fetch_add(1, Ordering::SeqCst);
            end.wait();
            running.fetch_sub(1, Ordering::SeqCst);
        }
    }

    async fn until(condition: impl Fn() -> bool) {
        for _ in 0..2000 {
            if condition() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        panic!("it never happened");
    }

    #[tokio::test]
    async fn one_runs_one_waits_and_the_third_is_refused() {
        let (gate, running) = (Gate::new(1, 1), Arc::new(AtomicUsize::new(0)));
        let end = Arc::new(std::sync::Barrier::new(2));
        let pass = |gate: Gate| {
            tokio::spawn({
                let work = work(&running, &end);
                async move { gate.pass(work).await }
            })
        };
        let first = pass(gate.clone());
        until(|| running.load(Ordering::SeqCst) == 1).await;
        let second = pass(gate.clone());
        until(|| gate.places.available_permits() == 0).await;
        assert_eq!(gate.pass(|| ()).await, Err(Busy));
        assert_eq!(running.load(Ordering::SeqCst), 1);
        for task in [first, second] {
            let end = Arc::clone(&end);
            tokio::task::spawn_blocking(move || end.wait())
                .await
                .unwrap();
            task.await.unwrap().unwrap();
        }
        assert_eq!(gate.pass(|| 7).await, Ok(7));
    }

    #[tokio::test]
    async fn who_hangs_up_does_not_let_the_next_one_in_early() {
        let (gate, running) = (Gate::new(1, 8), Arc::new(AtomicUsize::new(0)));
        let end = Arc::new(std::sync::Barrier::new(2));
        let first = tokio::spawn({
            let (gate, work) = (gate.clone(), work(&running, &end));
            async move { gate.pass(work).await }
        });
        until(|| running.load(Ordering::SeqCst) == 1).await;
        first.abort();
        assert!(first.await.is_err());
        assert_eq!(gate.running.available_permits(), 0, "the work still runs");
        end.wait();
        until(|| gate.running.available_permits() == 1).await;
    }

    #[tokio::test]
    async fn who_hangs_up_while_waiting_gives_up_the_place() {
        let (gate, running) = (Gate::new(1, 1), Arc::new(AtomicUsize::new(0)));
        let end = Arc::new(std::sync::Barrier::new(2));
        let first = tokio::spawn({
            let (gate, work) = (gate.clone(), work(&running, &end));
            async move { gate.pass(work).await }
        });
        until(|| running.load(Ordering::SeqCst) == 1).await;
        let waiting = tokio::spawn({
            let gate = gate.clone();
            async move { gate.pass(|| ()).await }
        });
        until(|| gate.places.available_permits() == 0).await;
        waiting.abort();
        assert!(waiting.await.is_err());
        assert_eq!(gate.places.available_permits(), 1);
        end.wait();
        first.await.unwrap().unwrap();
    }
}
