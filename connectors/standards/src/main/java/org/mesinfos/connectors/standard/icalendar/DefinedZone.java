package org.mesinfos.connectors.standard.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Time zone defined in the calendar itself ({@code VTIMEZONE}), under any name. */
record DefinedZone(List<Observance> observances) {

    private static final int MAXIMUM_OBSERVANCES = 500;

    /** Parses a definition; empty if a part of it is not supported. */
    static Optional<DefinedZone> of(TreeElement definition) {
        List<Optional<Observance>> found = new ArrayList<>();
        definition.forEachChild("STANDARD", part -> found.add(Observance.of(part)));
        definition.forEachChild("DAYLIGHT", part -> found.add(Observance.of(part)));
        if (found.isEmpty()
                || found.size() > MAXIMUM_OBSERVANCES
                || found.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                new DefinedZone(found.stream().map(Optional::orElseThrow).toList()));
    }

    /** Returns the offset at a local time, from the observance with the latest onset; empty before the first onset. */
    Optional<ZoneOffset> offset(LocalDateTime local) {
        Optional<LocalDateTime> latest = Optional.empty();
        Optional<ZoneOffset> offset = Optional.empty();
        for (Observance observance : observances) {
            Optional<LocalDateTime> onset = observance.lastOnset(local);
            if (onset.isPresent() && (latest.isEmpty() || onset.get().isAfter(latest.get()))) {
                latest = onset;
                offset = Optional.of(observance.offset());
            }
        }
        return offset;
    }
}
