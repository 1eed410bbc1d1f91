package org.mesinfos.connectors.standard.icalendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.value.WordLists;

/** Time zones by the names of Windows, as the Unicode CLDR assigns them for the world (windowsZones, territory 001). */
final class WindowsZones {

    /** IANA names by Windows name. */
    static final Map<String, String> IANA_NAMES =
            WordLists.named(WindowsZones.class, "windows-zones.txt").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().get(0)));

    private WindowsZones() {}

    static Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(IANA_NAMES.get(name)).map(ZoneId::of);
    }
}
