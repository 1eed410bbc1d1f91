package org.mesinfos.connectors.catalogue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.LayoutFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generic reader whose exceptions do not affect other readers: a file at which it fails is not one that it reads. The
 * log contains the class of the exception only, because messages may contain values of the file.
 *
 * @param reader the reader, which may fail
 */
public record IsolatedReader(GenericReader reader) {

    private static final Logger LOG = LoggerFactory.getLogger(IsolatedReader.class);

    /**
     * Proposes a way to read a file; empty if the reader fails.
     *
     * @throws UncheckedIOException if the file cannot be read, which is no fault of the reader
     */
    public Optional<GenericReader.Proposal> propose(FilePreview preview) {
        return unlessItFails(() -> reader.propose(preview), Optional.empty());
    }

    /**
     * Returns what a file proves about its layout; empty if the reader fails.
     *
     * @throws UncheckedIOException if the file cannot be read, which is no fault of the reader
     */
    public List<LayoutFact> proves(FilePreview preview) {
        return unlessItFails(() -> reader.proves(preview), List.of());
    }

    private <T> T unlessItFails(Supplier<T> call, T otherwise) {
        try {
            return call.get();
        } catch (UncheckedIOException unreadable) {
            throw unreadable;
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn(
                    "Connector {} failed to recognise a file: {}",
                    reader.id(),
                    fault.getClass().getName());
            return otherwise;
        }
    }
}
