package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;

/** A fault of one generic reader is not one of the file, of other readers or of the run. */
class IsolatedReaderTest {

    /** A reader that fails on every file. */
    private record FailingReader(RuntimeException fault) implements GenericReader {

        @Override
        public ConnectorDescription description() {
            return new BankTransactionsConnector().description();
        }

        @Override
        public Optional<Proposal> propose(FilePreview preview) {
            throw fault;
        }

        @Override
        public List<LayoutFact> proves(FilePreview preview) {
            throw fault;
        }

        @Override
        public void parse(SourceContent content, Split split, RowSink sink) {
            throw fault;
        }
    }

    private static FilePreview preview() throws IOException {
        return BufferedFilePreview.of(BytesContent.utf8("x.csv", "a;b\n1;2\n"), PdfPreviewReader.NONE);
    }

    @Test
    void readerThatFailsProposesAndProvesNothing() throws IOException {
        IsolatedReader reader = new IsolatedReader(new FailingReader(new IndexOutOfBoundsException("-1")));

        assertThat(reader.propose(preview())).isEmpty();
        assertThat(reader.proves(preview())).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsNoFaultOfTheReader() throws IOException {
        UncheckedIOException unreadable = new UncheckedIOException(new IOException("disk"));
        IsolatedReader reader = new IsolatedReader(new FailingReader(unreadable));
        FilePreview preview = preview();

        assertThatThrownBy(() -> reader.propose(preview)).isSameAs(unreadable);
        assertThatThrownBy(() -> reader.proves(preview)).isSameAs(unreadable);
    }
}
