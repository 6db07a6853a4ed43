package ru.nastavnik.isolation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.nastavnik.isolation.TwinSchool.Share;

/** The words and identifiers that give away whose data an answer shows. */
final class Canaries {

    private final World world;

    Canaries(World world) {
        this.world = world;
    }

    /** The words that an answer to this kind of user must not contain. */
    Set<String> forbidden(UserKind kind) {
        Set<String> words = new HashSet<>();
        for (TwinSchool school : world.schools()) {
            words.addAll(List.of(school.canary(), school.register(), school.secret()));
        }
        switch (kind) {
            case COORDINATOR, DIRECTOR ->
                words.removeAll(List.of(
                        world.own().canary(),
                        world.own().register(),
                        world.own().secret(),
                        world.suspended().register()));
            case OTHER_CLASS ->
                words.removeAll(List.of(
                        world.own().secret(),
                        world.own().register(),
                        world.suspended().register()));
            case MENTOR, CLASS_TEACHER ->
                words.removeAll(List.of(
                        world.own().canary(),
                        world.own().register(),
                        world.suspended().register()));
            case MENTEE ->
                words.removeAll(
                        List.of(world.own().register(), world.suspended().register()));
            case REGION_ADMIN, REGION_ANALYST -> world.schools().forEach(school -> words.remove(school.register()));
            case STRANGER -> words.remove(world.foreign().register());
            default -> {}
        }
        return words;
    }

    /** Identifiers that only the other schools have: they must not be in an answer to a question without them. */
    Set<String> foreignIds() {
        Set<String> ids = new HashSet<>();
        for (TwinSchool school : List.of(world.foreign(), world.third())) {
            for (ObjectKind kind : ObjectKind.values()) {
                if (kind.mayBeTwin()) {
                    ids.add(school.object(kind, Share.OWN).toString());
                }
            }
        }
        return ids;
    }
}
