package ru.nastavnik.demo.visit;

/** A file chosen in a form. */
record Attachment(String fileName, byte[] content) {}
