package org.mesinfos.pipelines.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;

/**
 * Digest of everything that determines the result of a run. A run is {@linkplain IdleRun idle} if this digest equals that
 * of the last run that published: it has nothing to do, and does not start the pipeline.
 *
 * <p>The day is one of the inputs, so that work that depends on time is done once per day.
 */
final class RunInputs {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String invocation;
    private final InboxState inbox;
    private final KeyFolder keys;
    private final Instant start;

    private RunInputs(String invocation, InboxState inbox, KeyFolder keys, Instant start) {
        this.invocation = invocation;
        this.inbox = inbox;
        this.keys = keys;
        this.start = start;
    }

    /**
     * Determines the inputs of a run that publishes the new deliveries of an inbox; empty if they are not all known.
     *
     * @param inbox path or URI of the inbox
     * @param keys folder of the keys of the store
     * @param invocation see {@link RunRequest#invocation()}
     * @param start start of the run
     */
    static Optional<RunInputs> of(String inbox, KeyFolder keys, String invocation, Instant start) throws IOException {
        return InboxState.of(inbox).map(state -> new RunInputs(invocation, state, keys, start));
    }

    /** Determines the inputs of a run; empty if they are not all known, or if the run does more than read deliveries. */
    static Optional<RunInputs> of(RunRequest request, Instant start) throws IOException {
        if (request.mode() != RunMode.PUBLISH
                || request.intake() != Intake.NEW_DELIVERIES
                || request.inbox().isEmpty()
                || request.invocation().isEmpty()) {
            return Optional.empty();
        }
        return of(
                request.inbox().get(),
                KeyFolder.of(request.store(), request.settings().keys()),
                request.invocation().get(),
                start);
    }

    /**
     * Returns the summary of this run if it is idle, and cleans up after the last run as every run does; otherwise returns
     * empty.
     */
    Optional<RunSummary> idle(Store store, String runId) throws IOException {
        Optional<byte[]> recorded = store.inputs();
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        try (WriteSession session = store.openWriteSession(runId)) {
            return summary(recorded.get(), digest(session) + "\n");
        }
    }

    /**
     * Returns the recorded summary; empty if other inputs were recorded, or if the record cannot be read: it may be
     * incomplete after a power failure, or that of another version.
     */
    private static Optional<RunSummary> summary(byte[] recorded, String start) {
        String text = new String(recorded, StandardCharsets.UTF_8);
        if (!text.startsWith(start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(text.substring(start.length()), RunSummary.class));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Records the inputs of a run that has published. A delivery that waits, or a file that has just changed, may need
     * another run although the inputs stay the same.
     *
     * @param idle summary to return for an idle run after this one
     */
    void record(WriteSession session, RunSummary idle) throws IOException {
        if (inbox.isSettled(start) && idle.inbox().waiting() == 0) {
            String recorded = digest(session) + "\n" + JSON.writeValueAsString(idle);
            session.memory().writeInputs(recorded.getBytes(StandardCharsets.UTF_8));
        } else {
            session.memory().removeInputs();
        }
    }

    private String digest(WriteSession session) throws IOException {
        MessageDigest digest = Digests.newSha256();
        for (String part : List.of(
                invocation,
                inbox.digest(),
                LocalDate.ofInstant(start, ZoneOffset.UTC).toString(),
                session.base().id(),
                session.decisions().read().all().toString(),
                session.erasures().shareWith(keys).toString())) {
            digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
        return Digests.hexadecimal(digest.digest());
    }
}
