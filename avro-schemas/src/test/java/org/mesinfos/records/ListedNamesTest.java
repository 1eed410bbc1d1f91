package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ListedNamesTest {

    private final ListedNames times = ListedNames.read(EventTimes.class, "event-times.properties");

    @Test
    void namesAreInTheOrderOfTheFile() {
        assertThat(times.of("BankTransaction")).containsExactly("booking_date", "operation_date", "value_date");
    }

    @Test
    void aKeyThatIsNotListedHasNoNames() {
        assertThat(times.of("Nothing")).isEmpty();
        assertThat(times.keys()).contains("BankTransaction").doesNotContain("Nothing");
    }
}
