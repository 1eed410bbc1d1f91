package org.mesinfos.pipelines.lineage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Collector of OpenLineage events that are posted by HTTP. An event that cannot be delivered leads to a warning and has no
 * effect on the run.
 *
 * @param url address of the collector, with {@code http} or {@code https}
 * @param key key of the collector, sent as a bearer token
 * @param patience time in which an event has to be delivered
 * @param warnings receiver of warnings, which contain no part of the address but host and port
 */
record LineageCollector(URI url, Optional<String> key, Duration patience, Consumer<String> warnings)
        implements LineageTarget {

    private static final int FIRST_STATUS_OF_FAILURE = 300;

    @Override
    public FileNaming naming() {
        return FileNaming.BY_DIGEST;
    }

    @Override
    public void send(EventType type, String event) {
        problem(event)
                .ifPresent(problem -> warnings.accept("The lineage collector " + url.getHost() + place()
                        + " did not take the event " + type + ": " + problem + ". The run is not affected."));
    }

    private String place() {
        return url.getPort() < 0 ? "" : ":" + url.getPort();
    }

    /** Posts an event, and returns the reason if it was not taken. */
    private Optional<String> problem(String event) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event));
        key.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        CompletableFuture<HttpResponse<Void>> answer = HttpClient.newBuilder()
                .connectTimeout(patience)
                .build()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
        try {
            // The timeout of the request ends with the header of the answer.
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status < FIRST_STATUS_OF_FAILURE
                    ? Optional.empty()
                    : Optional.of("it answered with status " + status);
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            return Optional.of("it did not answer in " + patience.toSeconds() + " s");
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return Optional.of(cause.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("the program was interrupted");
        }
    }
}
