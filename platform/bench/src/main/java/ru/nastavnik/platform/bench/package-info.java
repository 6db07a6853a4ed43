/** What {@code deploy/bench} runs: figures as ratios of one run, with goals, kept whether they are held or missed. */
@NullMarked
package ru.nastavnik.platform.bench;

import org.jspecify.annotations.NullMarked;
