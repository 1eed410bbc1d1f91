package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The effect of erasures: rows by delivery and file, and files of which bytes are blank or destroyed. */
class SuppressionsTest {

    private static final CalendarDay DAY = new CalendarDay(LocalDate.of(2024, 5, 1));
    private static final Suppressions ERASED = new Suppressions(
            List.of("e2", "e1", "e2"),
            new TreeMap<>(Map.of("ana", DAY)),
            new TreeMap<>(Map.of(
                    "d1", new TreeMap<>(Map.of("f1", 3L, "f2", 40L)),
                    "d2", new TreeMap<>(Map.of("f1", 500L)))),
            new TreeMap<>(
                    Map.of("d1", new TreeMap<>(Map.of("f1", 1L, "f2", 20L)), "d2", new TreeMap<>(Map.of("f1", 2L)))),
            new TreeMap<>(Map.of("f1", RedactedFile.DESTROYED, "f2", new RedactedFile(Optional.of("f3")))));

    @Test
    void erasuresAreListedOnceInOrder() {
        assertThat(ERASED.applied()).containsExactly("e1", "e2");
    }

    @Test
    void suppressedRowsAreCountedByDeliveryAndFile() {
        assertThat(ERASED.rowsOf("d1")).isEqualTo(43);
        assertThat(ERASED.rowsOf("d2")).isEqualTo(500);
        assertThat(ERASED.rowsOf("d3")).isZero();
        assertThat(ERASED.rowsOf("d1", "f2")).isEqualTo(40);
        assertThat(ERASED.rowsOf("d1", "f3")).isZero();
        assertThat(ERASED.rowsOf("d3", "f1")).isZero();
        assertThat(ERASED.borrowedOf("d1")).isEqualTo(21);
        assertThat(ERASED.borrowedOf("d3")).isZero();
    }

    @Test
    void rowsOfDeliveriesThatLeaveTheStoreAreNotSuppressed() {
        Suppressions left = ERASED.without(List.of("d1"));

        assertThat(left.rows()).containsOnlyKeys("d2");
        assertThat(left.borrowed()).containsOnlyKeys("d2");
        assertThat(left.people()).isEqualTo(ERASED.people());
        assertThat(left.files()).isEqualTo(ERASED.files());
        assertThat(left.applied()).isEqualTo(ERASED.applied());
    }

    @Test
    void effectOnFilesIsLimitedToThoseThatRemain() {
        Suppressions left = ERASED.onFiles(List.of("f2", "f9"));

        assertThat(left.files()).containsExactly(Map.entry("f2", new RedactedFile(Optional.of("f3"))));
        assertThat(left.rows()).isEqualTo(ERASED.rows());
    }

    @Test
    void placesOfTwoErasuresAddUp() {
        SuppressedPlaces one = new SuppressedPlaces("d1", "f1", 2, 1, List.of(9L, 2L, 9L));
        SuppressedPlaces other = new SuppressedPlaces("d1", "f1", 30, 10, List.of(2L, 4L));

        assertThat(one.plus(other)).isEqualTo(new SuppressedPlaces("d1", "f1", 32, 11, List.of(2L, 4L, 9L)));
        assertThat(SuppressedPlaces.fromJson(one.toJson())).isEqualTo(one);
        assertThat(one.toLine())
                .isEqualTo("{\"delivery\":\"d1\",\"sha256\":\"f1\",\"rows\":2,\"borrowed\":1,\"lines\":[2,9]}\n");
    }

    @Test
    void erasureIsNamedByItsContent() {
        Erasure erasure = erasure(List.of("s2", "s1", "s2"));

        assertThat(erasure.subjects()).containsExactly("s1", "s2");
        assertThat(erasure.id())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(erasure(List.of("s1")).id());
        assertThat(erasure.id()).isEqualTo(erasure(List.of("s1", "s2")).id());
        assertThat(Erasure.fromJson(erasure.toJson())).isEqualTo(erasure);
        assertThat(new String(erasure.toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"person\":\"ana\",\"erasedOn\":\"2024-05-01\",\"reason\":\"request\","
                        + "\"subjects\":[\"s1\",\"s2\"],\"references\":[\"r1\",\"r2\"],\"rows\":[\"w1\",\"w2\"]}\n");
        assertThatThrownBy(() -> new Erasure("Ana", DAY, "", List.of(), List.of(), List.of(), new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Erasure erasure(List<String> subjects) {
        return new Erasure(
                "ana", DAY, "request", subjects, List.of("r2", "r1", "r1"), List.of("w2", "w1"), new TreeMap<>());
    }
}
