package ru.nastavnik.programmes;

import org.springframework.data.repository.ListCrudRepository;

interface FormRepository extends ListCrudRepository<MentoringForm, FormEdition> {}
