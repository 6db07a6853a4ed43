package ru.nastavnik.participants.web.wrong;

public final class PageThatIsUsed {}
