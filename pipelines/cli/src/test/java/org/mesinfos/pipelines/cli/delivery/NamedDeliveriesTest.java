package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;

/** Choice of a delivery by name or id. */
final class NamedDeliveriesTest {

    private static final NamedDeliveries DELIVERIES = new NamedDeliveries(
            "marche",
            new TreeMap<>(Map.of(
                    "a4fe01", names("2024-02"),
                    "a4ff02", names("2024-01", "january"),
                    "b00c03", names("2024-02"),
                    "c11d04", names())),
            Map.of("2342c0", "tickets.csv"),
            List.of("a4ff02", "b00c03", "a4fe01"));

    private static SortedSet<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }

    @Test
    void namesADeliveryAndItsFilesForTheReceipt() {
        assertThat(DELIVERIES.receiptNames("a4ff02"))
                .isEqualTo(Map.of("a4ff02", "2024-01, january", "2342c0", "tickets.csv"));
        assertThat(DELIVERIES.receiptNames("c11d04")).isEqualTo(Map.of("2342c0", "tickets.csv"));
    }

    @Test
    void listsNamesBesideIds() {
        assertThat(DELIVERIES.lines())
                .containsExactly("a4fe01  2024-02", "a4ff02  2024-01, january", "b00c03  2024-02", "c11d04");
    }

    @Test
    void choosesByNameAndOfSeveralTheLatest() {
        assertThat(DELIVERIES.choose("january")).isEqualTo(new NamedDeliveries.Choice("a4ff02", 0));
        assertThat(DELIVERIES.choose("2024-02")).isEqualTo(new NamedDeliveries.Choice("a4fe01", 1));
    }

    @Test
    void choosesByTheFirstDigitsOfAnId() {
        assertThat(DELIVERIES.choose("c1")).isEqualTo(new NamedDeliveries.Choice("c11d04", 0));
        assertThatThrownBy(() -> DELIVERIES.choose("a4f"))
                .isInstanceOf(InvalidUsageException.class)
                .hasMessage("2 deliveries of marche start with these digits: add more of them.");
        assertThatThrownBy(() -> DELIVERIES.choose("2024-03"))
                .isInstanceOf(InvalidUsageException.class)
                .hasMessage("There is no delivery of marche with that name or id. mesinfos receipt ORG lists its"
                        + " deliveries.");
    }
}
