package ru.nastavnik.participants;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The rows of the catalogue of topics. */
interface TopicRepository extends Repository<Topic, String> {

    List<Topic> findAllByOrderByPositionAscHiddenAscTitleAsc();

    Optional<Topic> findById(String code);

    Topic save(Topic topic);
}
