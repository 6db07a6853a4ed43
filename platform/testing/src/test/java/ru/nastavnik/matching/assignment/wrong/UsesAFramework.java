package ru.nastavnik.matching.assignment.wrong;

import org.springframework.stereotype.Component;

@Component
final class UsesAFramework {}
