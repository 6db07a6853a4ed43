package ru.nastavnik.participants.classes;

import org.springframework.data.repository.ListCrudRepository;

/** The rows behind the day until which classes answer. */
interface ClassSurveyRepository extends ListCrudRepository<ClassSurvey, Integer> {}
