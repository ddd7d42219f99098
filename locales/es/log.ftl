# The transparency log (docs/transparency.md).

about-log-link = El registro público de todos los certificados
log-title = El registro público de certificados
log-lede = Todo lo que ocurre con un certificado se anota en un registro que solo puede crecer. Cualquiera puede copiarlo y vigilarlo, de modo que nadie, tampoco nosotros, puede antedatar un certificado ni hacerlo desaparecer sin que se note.
log-what-title = Cómo funciona
log-what-text = Cada expedición, sustitución y revocación es una línea. Todas las líneas forman juntas un árbol de resúmenes criptográficos, cuyo tamaño y raíz firmamos cada pocos segundos. Si una sola línea se cambiara, se moviera o se quitara, la raíz dejaría de encajar con lo firmado antes, y quien haya guardado una firma anterior podría demostrarlo.
log-private-title = Lo que no contiene
log-private-text = Ni nombres, ni cursos, ni números de certificado. Una línea dice qué clase de cosa ocurrió y cuándo, y lleva un resumen hecho con dieciséis bytes aleatorios, del que nada puede leerse ni adivinarse. Solo quien posee el certificado puede mostrar qué línea es la suya.
log-state-title = El registro ahora
log-state = { $leaves ->
    [one] { $leaves } línea firmada
   *[other] { $leaves } líneas firmadas
    } el { $moment }.
log-root = Raíz:
log-checkpoint = El punto de control firmado, tal como lo leen los programas
log-state-empty = Todavía no se ha firmado nada.
log-watch-title = Vigílelo usted mismo
log-watch-text = Guarde la clave de abajo y cualquier punto de control que haya visto. Los programas que leen registros según las especificaciones C2SP tlog-tiles, tlog-checkpoint y signed-note pueden leer este. El nuestro compara todo lo nuevo con lo que usted guardó y da la alarma cuando ambas cosas no encajan.
log-address = Dirección:
log-key = Clave:
log-command = Comando:
log-holder-title = Si usted posee un certificado
log-holder-text = La página de su certificado le da los bytes aleatorios y una prueba de que su línea está en el registro. Junto con la credencial firmada del certificado, cualquiera puede comprobar la prueba sin preguntarnos.
log-limits-title = Lo que un registro no puede hacer
log-limits-text = Muestra que dijimos algo y cuándo, no que fuera verdad. Y solo disuade si alguien mira: cuantas más personas guarden puntos de control, menos podrá cambiarse sin que se vea.
