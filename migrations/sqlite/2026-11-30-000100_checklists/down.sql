drop table checklist_subjects;
drop table checklist_answers;
