package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PageZoneTest {

    private static String zoneOf(String... records) {
        PageZone zone = new PageZone();
        Stream.of(records).map(ZoneId::of).forEach(zone::add);
        return zone.id();
    }

    @Test
    void isThatOfMostRecords() {
        assertThat(zoneOf("Europe/Paris", "Indian/Reunion", "Indian/Reunion")).isEqualTo("Indian/Reunion");
    }

    @Test
    void isTheFirstByIdOfSeveralWithAsManyRecords() {
        assertThat(zoneOf("Indian/Reunion", "America/Toronto")).isEqualTo("America/Toronto");
    }

    @Test
    void isUniversalTimeWithoutRecords() {
        assertThat(zoneOf()).isEqualTo("UTC");
    }
}
