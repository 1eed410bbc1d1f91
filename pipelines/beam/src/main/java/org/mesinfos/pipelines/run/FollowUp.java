package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.run.report.RunSummary;

/**
 * Work of a run after its snapshot is published. A step that fails keeps no other from being done, and no failure is
 * mistaken for that of a run that published nothing. Not thread-safe.
 */
final class FollowUp {

    private final Map<FollowUpStep, Exception> failures = new EnumMap<>(FollowUpStep.class);
    private Optional<RunSummary> published = Optional.empty();

    /** Work of a step. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** States that the snapshot is published, with the counts of the run as far as they are known. */
    void publishedWith(RunSummary summary) {
        published = Optional.of(summary);
    }

    /** Does a step, or remembers its failure. */
    void attempt(FollowUpStep step, Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException failure) {
            failures.put(step, failure);
        }
    }

    /** Returns whether no step has failed. */
    boolean isComplete() {
        return failures.isEmpty();
    }

    /** Returns the messages of failures that the report of the run mentions. */
    List<String> warnings() {
        return failures.values().stream()
                .filter(UnpublishedReadersException.class::isInstance)
                .map(failure -> Objects.requireNonNullElse(failure.getMessage(), ""))
                .toList();
    }

    /** @throws UnfinishedRunException if a step has failed */
    void requireComplete() throws UnfinishedRunException {
        if (!isComplete()) {
            throw unfinished(published.orElseThrow(), new ArrayList<>(failures.values()));
        }
    }

    /**
     * Explains a failure that ends the run.
     *
     * @throws UnfinishedRunException if the snapshot is published
     */
    void requireUnpublished(Exception failure) throws UnfinishedRunException {
        if (failure instanceof UnfinishedRunException explained) {
            throw explained;
        }
        if (published.isPresent()) {
            List<Exception> all = new ArrayList<>(failures.values());
            all.add(failure);
            throw unfinished(published.get(), all);
        }
    }

    private UnfinishedRunException unfinished(RunSummary summary, List<Exception> all) {
        UnfinishedRunException unfinished = new UnfinishedRunException(message(), summary, all.get(0));
        all.subList(1, all.size()).forEach(unfinished::addSuppressed);
        return unfinished;
    }

    private String message() {
        String steps = failures.keySet().stream().map(FollowUpStep::text).collect(Collectors.joining(", "));
        return "The result of the run is published, but not all that follows is done"
                + (steps.isEmpty() ? "" : ": " + steps + " failed")
                + ". Remove the cause and run again.";
    }
}
