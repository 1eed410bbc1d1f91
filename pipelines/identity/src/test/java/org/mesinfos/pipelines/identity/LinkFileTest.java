package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.identity.SampleLinks.account;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.links;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;

class LinkFileTest {

    private static final LinkAssertion FIRST = link(appended("a", "f1"), "FR76 1", "C1", 2);
    private static final LinkAssertion SECOND = link(appended("a", "f1"), "FR76 2", "C1", 3);
    private static final LinkAssertion THIRD = link(snapshot("a", 12), "FR76 2", "C2", 3);

    @Test
    void restoresTheLinks() throws IOException {
        LinkAssertions links = links(FIRST, SECOND, THIRD);

        assertThat(LinkFile.read(LinkFile.write(links))).isEqualTo(links);
        assertThat(links.stream()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void encodesEqualLinksToEqualBytes() {
        assertThat(LinkFile.write(links(THIRD, SECOND, FIRST, SECOND)))
                .isEqualTo(LinkFile.write(links(FIRST, SECOND).merge(links(THIRD))));
    }

    @Test
    void retainsTheFirstEvidenceOfAStatement() {
        LinkAssertion again = link(appended("a", "f0"), "FR761", "C1", 9);

        assertThat(links(FIRST).merge(links(again)).withoutRepetitions()).isEqualTo(links(again));
        assertThat(links(again).merge(links(FIRST)).withoutRepetitions()).isEqualTo(links(again));
    }

    @Test
    void retainsTheStatementsOfEverySnapshotWithTheirDates() throws IOException {
        LinkAssertion dated = new LinkAssertion(
                snapshot("a", 13),
                new SubjectLink(
                        account("FR76 2"),
                        Subject.customer("C2"),
                        new HoldingDates(
                                Optional.of(LocalDate.of(2024, 2, 1)),
                                Optional.empty(),
                                Optional.of(LocalDate.of(1999, 12, 31)))),
                Locator.line(3));
        LinkAssertions links = links(THIRD, dated);

        assertThat(links.count()).isEqualTo(2);
        assertThat(LinkFile.read(LinkFile.write(links))).isEqualTo(links);
    }

    @Test
    void eachDeclaredDateIsReadAgain() throws IOException {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 2, 1));
        for (HoldingDates dates : List.of(
                new HoldingDates(day, Optional.empty(), Optional.empty()),
                new HoldingDates(Optional.empty(), day, Optional.empty()),
                new HoldingDates(Optional.empty(), Optional.empty(), day))) {
            LinkAssertions dated = links(new LinkAssertion(
                    snapshot("a", 13), new SubjectLink(account("A1"), Subject.customer("C2"), dates), Locator.line(3)));

            assertThat(LinkFile.read(LinkFile.write(dated))).isEqualTo(dated);
        }
    }

    @Test
    void detectsTruncationAtAnyPosition() {
        byte[] whole = LinkFile.write(links(FIRST, THIRD));

        for (int length = 0; length < whole.length - 16; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> LinkFile.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesNewerFormats() throws IOException {
        ByteArrayOutputStream newer = new ByteArrayOutputStream();
        try (DataFileWriter<LinkBatch> writer = new DataFileWriter<>(new SpecificDatumWriter<>())) {
            writer.setMeta(LinkFile.FORMAT_KEY, LinkFile.FORMAT + 1);
            writer.create(LinkBatch.getClassSchema(), newer);
        }

        assertThatThrownBy(() -> LinkFile.read(newer.toByteArray()))
                .hasMessage("Links are in format 3, this version reads 1 to 2: "
                        + "run the version that wrote them or a newer one");
    }

    @Test
    void refusesFilesWithoutAFormat() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (DataFileWriter<LinkBatch> writer = new DataFileWriter<>(new SpecificDatumWriter<>())) {
            writer.create(LinkBatch.getClassSchema(), other);
        }

        assertThatThrownBy(() -> LinkFile.read(other.toByteArray()))
                .hasMessageStartingWith("Links are in format 0, this version reads 1 to 2");
    }

    @Test
    void readsTheFirstFormat() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        try (DataFileWriter<LinkBatch> writer = new DataFileWriter<>(new SpecificDatumWriter<>())) {
            writer.setMeta(LinkFile.FORMAT_KEY, 1L);
            writer.setMeta(LinkFile.COUNT_KEY, 0L);
            writer.create(LinkBatch.getClassSchema(), first);
        }

        assertThat(LinkFile.read(first.toByteArray())).isEqualTo(LinkAssertions.none());
    }

    @Test
    void omitsReferencesFromItsText() {
        assertThat(links(FIRST, SECOND)).hasToString("2 links");
    }
}
