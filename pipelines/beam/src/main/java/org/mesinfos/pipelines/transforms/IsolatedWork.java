package org.mesinfos.pipelines.transforms;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.mesinfos.pipelines.deliveries.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on one file, whose failures affect only the delivery of the file.
 *
 * <p>Every error is a value here, because one file must not end the run of all organisations. Errors of later transforms,
 * which some runners throw through the receiver of an element, are not errors of the file and are thrown.
 */
public final class IsolatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(IsolatedWork.class);

    private IsolatedWork() {}

    /** Work on a file that may end with any exception or error. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Error of a receiver, on its way through the code that reads a file. */
    private static final class ReceiverFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReceiverFailure(Throwable cause) {
            super(cause);
        }
    }

    /** Returns a receiver whose errors end the work, and are then thrown by {@link #failure}. */
    static <T> Consumer<T> receiver(OutputReceiver<T> output) {
        return element -> {
            try {
                output.output(element);
            } catch (RuntimeException | Error failure) {
                throw new ReceiverFailure(failure);
            }
        };
    }

    /**
     * Runs work and returns the reason for which it failed, for the operator; empty if it succeeded.
     *
     * @throws RuntimeException if a receiver failed
     */
    public static Optional<String> failure(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (ReceiverFailure failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) Objects.requireNonNull(failure.getCause(), "a receiver failure has a cause");
        } catch (Throwable failure) { // Even an exhausted stack or heap is caused by the file that is read.
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn(
                    "A delivery waits, because reading it failed: {}",
                    failure.getClass().getName());
            return Optional.of(FailureReason.of(failure));
        }
    }
}
