/** Files that nobody should send: the readers of lists have to answer each with a plan or a sentence. */
@NullMarked
package ru.nastavnik.participants.roster.hostile;

import org.jspecify.annotations.NullMarked;
