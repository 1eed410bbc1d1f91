package org.mesinfos.connectors.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/** Content of a file that records I/O errors of the storage, to distinguish a failing disk from a damaged file. */
public final class FailureTrackingContent implements SourceContent {

    private final SourceContent content;
    private volatile Optional<IOException> failure = Optional.empty();

    public FailureTrackingContent(SourceContent content) {
        this.content = content;
    }

    @Override
    public SourceContext context() {
        return content.context();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        try {
            return new FailureTrackingStream(content.open(offset));
        } catch (IOException error) {
            throw recordFailure(error);
        }
    }

    /** Returns the last I/O error, if any. */
    public Optional<IOException> failure() {
        return failure;
    }

    private IOException recordFailure(IOException exception) {
        failure = Optional.of(exception);
        return exception;
    }

    private final class FailureTrackingStream extends FilterInputStream {

        FailureTrackingStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException error) {
                throw recordFailure(error);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException error) {
                throw recordFailure(error);
            }
        }

        @Override
        public long skip(long count) throws IOException {
            try {
                return super.skip(count);
            } catch (IOException error) {
                throw recordFailure(error);
            }
        }
    }
}
