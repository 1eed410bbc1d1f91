package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.links;

import org.junit.jupiter.api.Test;

/** Links of several files, and their replacement when a file is read again. */
final class LinkAssertionsTest {

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
    void containsARepeatedLinkOncePerFileAndOnceWithoutRepetitions() {
        LinkAssertion secondLine = link(appended("bank", "january"), "A1", "C1", 7);

        assertThat(links(OF_JANUARY, secondLine, OF_FEBRUARY).stream())
                .containsExactlyInAnyOrder(OF_JANUARY, OF_FEBRUARY);
        assertThat(links(OF_JANUARY, secondLine, OF_FEBRUARY)
                        .withoutRepetitions()
                        .count())
                .isEqualTo(1);
    }
}
