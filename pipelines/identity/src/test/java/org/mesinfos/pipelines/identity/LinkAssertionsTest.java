package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.links;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

/** Links of several files, and their replacement when a file is read again. */
final class LinkAssertionsTest {

    private static final String SEALED_CUSTOMER = "ERASED00112233445566778899AABBCCDDEEFF";
    private static final LinkAssertion OF_JANUARY = link(appended("bank", "january"), "A1", "C1");
    private static final LinkAssertion OF_FEBRUARY = link(appended("bank", "february"), "A1", "C1");
    private static final LinkAssertion CORRECTED = link(appended("bank", "january"), "A1", "C2");

    @Test
    void withdrawsALinkThatItsFileNoLongerStates() {
        assertThat(
                        links(OF_JANUARY)
                                .mergeReplacing(links(CORRECTED), origin -> origin.equals(OF_JANUARY.origin()))
                                .stream())
                .containsExactly(CORRECTED);
    }

    @Test
    void keepsALinkThatAnotherFileStatesToo() {
        assertThat(links(OF_JANUARY, OF_FEBRUARY)
                        .mergeReplacing(links(CORRECTED), origin -> origin.equals(OF_JANUARY.origin()))
                        .stream())
                .containsExactlyInAnyOrder(OF_FEBRUARY, CORRECTED);
    }

    @Test
    void keepsASealedLinkThatTheBlankedFileNoLongerStates() {
        LinkAssertion sealed =
                link(appended("bank", "january"), "ERASED0123456789ABCDEF0123456789ABCDEF", SEALED_CUSTOMER);

        assertThat(links(sealed, OF_JANUARY)
                        .mergeReplacingUnsealed(links(CORRECTED), origin -> origin.equals(OF_JANUARY.origin()))
                        .stream())
                .containsExactlyInAnyOrder(sealed, CORRECTED);
    }

    @Test
    void replacesASealedLinkThatTheFileStatesAgain() {
        LinkAssertion sealed = link(appended("bank", "january"), "A1", SEALED_CUSTOMER);
        LinkAssertion restated = link(appended("bank", "january"), "A1", SEALED_CUSTOMER, 7);

        assertThat(
                        links(sealed)
                                .mergeReplacingUnsealed(links(restated), origin -> origin.equals(OF_JANUARY.origin()))
                                .stream())
                .containsExactly(restated);
    }

    @Test
    void containsARepeatedLinkOncePerFileAndOnceWithoutRepetitions() {
        LinkAssertion secondLine = link(appended("bank", "january"), "A1", "C1", 7);

        assertThat(links(OF_JANUARY, secondLine, OF_FEBRUARY).stream())
                .containsExactlyInAnyOrder(OF_JANUARY, OF_FEBRUARY);
        assertThat(links(OF_JANUARY, secondLine, OF_FEBRUARY)
                        .withoutRepetitions()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void snapshotsWithoutASequenceStateTheSameLinkEachOnItsOwn() {
        LinkAssertions undated = links(
                link(unordered("d1", RowMode.SNAPSHOT), "A1", "C1"),
                link(unordered("d2", RowMode.SNAPSHOT), "A1", "C1"));
        LinkAssertions appended = links(
                link(unordered("d1", RowMode.APPEND), "A1", "C1"), link(unordered("d2", RowMode.APPEND), "A1", "C1"));

        assertThat(undated.withoutRepetitions()).isEqualTo(undated);
        assertThat(appended.withoutRepetitions().count()).isEqualTo(1);
    }

    private static RowOrigin unordered(String delivery, RowMode mode) {
        return new RowOrigin("bank", delivery, "f-" + delivery, "bank/clients", 1, mode, null, 50);
    }

    @Test
    void linksOfEqualContentAreEqual() {
        assertThat(links(OF_JANUARY, OF_FEBRUARY))
                .isEqualTo(links(OF_FEBRUARY, OF_JANUARY))
                .hasSameHashCodeAs(links(OF_FEBRUARY, OF_JANUARY))
                .isNotEqualTo(links(OF_JANUARY))
                .isNotEqualTo("2 links");
        assertThat(links(OF_JANUARY).merge(LinkAssertions.none())).isEqualTo(links(OF_JANUARY));
        assertThat(LinkAssertions.none().count()).isZero();
    }

    @Test
    void linksOfOneRowAreInTheOrderOfTheirReferencesCustomersAndDates() {
        LinkAssertion undated = dated("A1", "C1", "", "", "");
        LinkAssertion since = dated("A1", "C1", "", "", "2024-01-01");
        LinkAssertion ended = dated("A1", "C1", "", "2024-01-01", "");
        LinkAssertion started = dated("A1", "C1", "2024-01-01", "", "");
        LinkAssertion later = dated("A1", "C1", "2024-02-01", "", "");
        LinkAssertion ofAnother = dated("A1", "C2", "", "", "");
        LinkAssertion other = dated("A2", "C1", "", "", "");

        assertThat(links(other, ofAnother, later, started, ended, since, undated).stream())
                .containsExactly(undated, since, ended, started, later, ofAnother, other);
    }

    private static LinkAssertion dated(String account, String customer, String start, String end, String since) {
        return new LinkAssertion(
                appended("bank", "january"),
                new SubjectLink(
                        SampleLinks.account(account),
                        Subject.customer(customer),
                        new HoldingDates(day(start), day(end), day(since))),
                Locator.line(1));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
