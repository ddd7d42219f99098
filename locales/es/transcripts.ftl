# Relaciones: varios certificados de una persona en un solo documento.
transcript-title = Relaciones de certificados
transcript-desk-link = Reunir varios certificados en una relación
transcript-lede = Reúna certificados en un solo documento, con un número propio que cualquiera puede comprobar.
transcript-choose = Qué debe figurar en ella
transcript-language = Idioma del documento
transcript-make = Expedir la relación
transcript-frozen = Lo que expida no cambia nunca. Si más adelante falta algo, expida otra y retire esta.
transcript-none = Todavía no tiene ningún certificado que pueda figurar en una relación.
transcript-unprintable = Aún no podemos imprimir el signo «{ $sign }», por lo que no hay documento. La relación puede comprobarse de todos modos por su número.
transcript-problem-nothing = Elija al menos un certificado.
transcript-problem-too-long = Una relación contiene como máximo cuarenta certificados. Elija menos.
transcript-problem-unfit = Uno de los certificados ya no es válido. Elija de nuevo.
transcript-problem-names-differ = Estos certificados están a nombres distintos. Haga corregir primero el nombre o expida una relación para cada nombre.
transcript-problem-too-many = Tiene cincuenta relaciones. Retire una que ya nadie necesite.
transcript-made = La relación se ha expedido. La encontrará más abajo.
transcript-saved = Su elección se ha guardado y rige desde ahora.
transcript-gone = La relación se ha retirado. Quien compruebe su número lo verá.
transcript-issued-title = Relaciones expedidas
transcript-count = { $count ->
    [one] { $count } certificado
   *[other] { $count } certificados
}
transcript-pdf-a4 = PDF en A4
transcript-pdf-letter = PDF en tamaño carta
transcript-sight = Quien tenga su número ve
transcript-public = Todas las líneas, con su nombre y sus resultados
transcript-name-match = Los cursos y su estado; su nombre, los resultados y los números solo si conoce el nombre
transcript-withdraw = Retirarla
transcript-withdraw-text = Su número responde entonces que se ha retirado y no muestra ya ninguna línea. No se puede deshacer.
transcript-withdrawn-tag = Retirada
# En el documento. Líneas cortas.
transcript-paper-title = Relación de certificados
transcript-paper-intro = Certificados otorgados a
transcript-issued = Expedida el { $date } por { $house }
transcript-total = { $count ->
    [one] { $count } certificado, { $time }
   *[other] { $count } certificados, en total { $time }
}
transcript-head-facts = Tipo, tiempo, resultado
transcript-paper-state = El día de la expedición todos los certificados aquí relacionados constaban en el registro. En la dirección que figura abajo se indica si cada uno sigue siendo válido.
transcript-verify-at = Verificación de esta relación: { $address }
transcript-document-title = Relación de certificados: { $name }
# Comprobación de una relación.
transcript-valid-title = Esta relación es auténtica.
transcript-valid-text = Se expidió tal como aquí se muestra y todos sus certificados siguen siendo válidos. Compárela ahora con el documento que tiene delante.
transcript-ended-title = No todos los certificados de esta relación siguen siendo válidos.
transcript-ended-text = Se expidió tal como aquí se muestra. Junto a cada certificado figura lo que ha ocurrido con él desde entonces.
transcript-withdrawn-title = No confíe en esta relación.
transcript-withdrawn-text = Su titular la retiró el { $date }. Pida una más reciente o los propios certificados.
transcript-name-title = ¿De quién es la relación?
transcript-name-text = Se expidió a nombre de { $hint }. Escriba el nombre que figura en el documento. Si coincide, verá también los resultados y los números de los certificados.
transcript-name-matches = El nombre es el que figura en la relación.
transcript-name-differs = Este nombre no es el que figura en la relación.
transcript-issued-label = Expedida el
transcript-lines = Los certificados, y si siguen siendo válidos
