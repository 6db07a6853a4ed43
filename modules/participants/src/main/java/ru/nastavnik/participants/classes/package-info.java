/** Classes of a school year: who leads them and what they answered to «Кому нужен наставник?». */
@NamedInterface("classes")
@NullMarked
package ru.nastavnik.participants.classes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
