package org.mesinfos.connectors.standard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 5 Jan 2024 19:22:10 +0100",
                "Fri, 05 Jan 2024 10:22:10 -0800 (PST)",
                "5 Jan 2024 18:22:10 GMT",
                "Fri,  5 Jan 24 13:22:10 EST",
                "Friday, 05-Jan-24 18:22:10 UTC",
                "Fri, 5 January 2024 18:22:10"
            })
    void parsesAllForms(String text) {
        assertThat(MailDate.of(text)).contains(Instant.parse("2024-01-05T18:22:10Z"));
    }

    @Test
    void rejectsInvalidDates() {
        assertThat(MailDate.of("Fri, 32 Jan 2024 19:22:10 +0100")).isEmpty();
        assertThat(MailDate.of("5 Zzz 2024 19:22:10 +0100")).isEmpty();
        assertThat(MailDate.of("5 Jan 2024 19:22:10 +9999")).isEmpty();
    }

    @Property
    void neverThrows(@ForAll String text) {
        assertThat(MailDate.of(text)).isNotNull();
    }
}
