package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.reread.RereadPlan;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Steps after the publication do not depend on each other. */
final class FollowUpTest {

    private static final RunSummary SUMMARY =
            RunSummaries.of(Snapshot.EMPTY, Snapshot.EMPTY, List.of(), RereadPlan.NONE, 0, Duration.ZERO);

    private final FollowUp followUp = new FollowUp();

    @Test
    void aStepThatFailsKeepsNoOtherFromBeingDone() throws Exception {
        List<FollowUpStep> done = new ArrayList<>();
        IOException first = new IOException("full");
        IllegalStateException second = new IllegalStateException("other");
        followUp.publishedWith(SUMMARY);
        followUp.attempt(FollowUpStep.TABLES, () -> {
            throw first;
        });
        followUp.attempt(FollowUpStep.RETENTION, () -> done.add(FollowUpStep.RETENTION));
        followUp.attempt(FollowUpStep.REPORT, () -> {
            throw second;
        });

        assertThat(done).containsExactly(FollowUpStep.RETENTION);
        assertThat(followUp.isComplete()).isFalse();
        Throwable failure = catchThrowable(followUp::requireComplete);
        assertThat(failure)
                .isInstanceOf(UnfinishedRunException.class)
                .hasMessage(
                        "The result of the run is published, but not all that follows is done: the tables, the report"
                                + " failed. Remove the cause and run again.")
                .hasCause(first)
                .hasSuppressedException(second);
        assertThat(((UnfinishedRunException) failure).summary()).isEqualTo(SUMMARY);
        assertThatThrownBy(() -> followUp.requireUnpublished((Exception) failure))
                .isSameAs(failure);
    }

    @Test
    void aFailureBeforeThePublicationStaysAsItIs() throws Exception {
        followUp.requireUnpublished(new IOException("full"));

        followUp.requireComplete();
    }

    @Test
    void anyFailureAfterThePublicationIsExplained() {
        IllegalStateException unexpected = new IllegalStateException("unexpected");
        followUp.publishedWith(SUMMARY);

        assertThatThrownBy(() -> followUp.requireUnpublished(unexpected))
                .isInstanceOf(UnfinishedRunException.class)
                .hasMessage("The result of the run is published, but not all that follows is done. Remove the cause and"
                        + " run again.")
                .hasCause(unexpected);
    }
}
