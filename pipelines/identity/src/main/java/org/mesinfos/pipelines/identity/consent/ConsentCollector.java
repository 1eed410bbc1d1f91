package org.mesinfos.pipelines.identity.consent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A reader application that collects consents of people itself.
 *
 * @param reader id of the application
 * @param file file of consents that the application writes, such as {@code consents.csv} in its folder
 * @param people ids of the people whose consents it may collect; empty for everybody
 */
public record ConsentCollector(String reader, Path file, Optional<Set<String>> people) {

    public ConsentCollector {
        people = people.map(Set::copyOf);
    }

    boolean collectsFor(String person) {
        return people.isEmpty() || people.get().contains(person);
    }
}
