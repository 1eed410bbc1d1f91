package org.mesinfos.connectors.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.process.DocumentProcessException;
import org.mesinfos.connectors.format.process.DocumentProcesses;
import org.mesinfos.connectors.format.process.DocumentTask;
import org.mesinfos.connectors.intake.BytesContent;

class ForkedPdfReaderTest {

    /** Task that never ends, so that no speed of a machine matters. */
    public static final class Hanging implements DocumentTask {
        @Override
        public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
        }
    }

    @Tag("slow")
    @Test
    void survivesAFileThatExhaustsMemory() throws IOException {
        // Each operator pushes a graphics state.
        BytesContent bomb = pageOf("q\n", 64 << 20);

        assertThat(PdfReader.isolated().read(bomb, PdfLimits.DEFAULT).fault()).contains(PdfReadFailure.TOO_MUCH_MEMORY);
        assertThat(PdfReader.isolated().read(good(), PdfLimits.DEFAULT).fault()).isEmpty();
    }

    @Test
    void fileWithTooManyOperatorsIsRejectedByTheirNumber() throws IOException {
        PdfLimits fewOperators = new PdfLimits(1 << 20, 10, 1000, 1_000_000, 0, PdfLimits.PageExcess.REJECT);

        assertThat(PdfReader.isolated()
                        .read(pageOf("q Q\n", 1 << 23), fewOperators)
                        .fault())
                .contains(PdfReadFailure.TOO_MANY_OPERATORS);
    }

    @Test
    void processThatDoesNotAnswerIsNoPropertyOfTheFile() throws IOException {
        ForkedPdfReader hanging = new ForkedPdfReader(new DocumentProcesses(Duration.ofSeconds(1)), Hanging.class);

        assertThatThrownBy(() -> hanging.read(good(), PdfLimits.DEFAULT))
                .isInstanceOf(DocumentProcessException.class)
                .hasMessage("The process that reads documents did not answer in time");
    }

    @Test
    void readsOnSeveralThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<PdfDocument>> documents = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> PdfReader.isolated().read(good(), PdfLimits.DEFAULT)))
                    .toList();
            for (Future<PdfDocument> document : documents) {
                assertThat(document.get().pages()).extracting(PdfPage::text).containsExactly("bon");
            }
        } finally {
            threads.shutdown();
        }
    }

    private static BytesContent good() {
        return new PdfFile().page().left(40, 100, "bon").content();
    }

    /** Returns a page whose content repeats the same operators. */
    private static BytesContent pageOf(String operators, int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            byte[] part = operators.repeat(1 << 15).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < size; written += part.length) {
                deflate.write(part);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDStream contents = new PDStream(document);
            try (var stream = contents.getCOSObject().createRawOutputStream()) {
                packed.writeTo(stream);
            }
            contents.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            PDPage page = new PDPage();
            page.setContents(contents);
            document.addPage(page);
            document.save(out);
        }
        return BytesContent.of("bomb.pdf", out.toByteArray());
    }
}
