/** Pages of the list of people, requests, readiness, consents and access. */
@NullMarked
package ru.nastavnik.participants.web;

import org.jspecify.annotations.NullMarked;
