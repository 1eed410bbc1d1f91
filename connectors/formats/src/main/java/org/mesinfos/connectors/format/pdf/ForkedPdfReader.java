package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.mesinfos.connectors.api.SourceContent;

/**
 * Reader that runs in child processes, one per reading thread. A file that exhausts memory, loops or crashes affects
 * only its process, which is restarted for the next file. Memory is a limit of the file, because the heap of the process
 * has a fixed size. A process that hangs or is killed says nothing about the file: {@link PdfProcessException}.
 */
final class ForkedPdfReader implements PdfReader {

    /** Maximum output per character of text, which includes the positions. */
    private static final int TEXT_PER_CHARACTER = 32;

    private final PdfProcessPool children;

    ForkedPdfReader(PdfProcessPool children) {
        this.children = children;
    }

    static ForkedPdfReader shared() {
        return Shared.READER;
    }

    @Override
    public PdfDocument read(SourceContent content, PdfLimits limits) throws IOException {
        Optional<PdfReadFailure> fault = PdfBytes.fault(content, limits);
        if (fault.isPresent()) {
            return PdfDocument.unreadable(fault.get());
        }
        FetchEmitTuple request = request(PdfBytes.of(content), limits);
        PipesClient child = children.acquire();
        try {
            return document(child.process(request)).within(limits);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PdfProcessException("Interrupted while a PDF was read", interrupted);
        } finally {
            children.release(child);
        }
    }

    private static FetchEmitTuple request(byte[] bytes, PdfLimits limits) {
        ParseContext context = new ParseContext();
        context.set(PdfLimits.class, limits);
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        BasicContentHandlerFactory.HANDLER_TYPE.TEXT,
                        HandlerConfig.PARSE_MODE.CONCATENATE,
                        (int) Math.min(Integer.MAX_VALUE, (long) limits.characters() * TEXT_PER_CHARACTER),
                        0,
                        false));
        return new FetchEmitTuple(
                "pdf",
                new FetchKey(InlineFetcher.NAME, InlineFetcher.key(bytes)),
                new EmitKey("none", "pdf"),
                new org.apache.tika.metadata.Metadata(),
                context);
    }

    private static PdfDocument document(PipesResult result) throws IOException {
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT -> PdfPageCodec.decode(text(result));
            case OOM -> PdfDocument.unreadable(PdfReadFailure.TOO_MUCH_MEMORY);
            case EMPTY_OUTPUT, PARSE_EXCEPTION_NO_EMIT, INTERMEDIATE_RESULT ->
                PdfDocument.unreadable(PdfReadFailure.BROKEN);
            case TIMEOUT -> throw new PdfProcessException("The process that reads PDFs did not answer in time");
            case UNSPECIFIED_CRASH -> throw new PdfProcessException("The process that reads PDFs ended unexpectedly");
            case INTERRUPTED_EXCEPTION -> throw new PdfProcessException("Interrupted while a PDF was read");
            case CLIENT_UNAVAILABLE_WITHIN_MS,
                    FETCHER_INITIALIZATION_EXCEPTION,
                    FETCH_EXCEPTION,
                    NO_EMITTER_FOUND,
                    EMIT_SUCCESS,
                    EMIT_SUCCESS_PARSE_EXCEPTION,
                    EMIT_EXCEPTION,
                    NO_FETCHER_FOUND ->
                throw new PdfProcessException("The process that reads PDFs answered " + result.getStatus());
        };
    }

    private static String text(PipesResult result) {
        return Optional.ofNullable(result.getEmitData().getMetadataList().get(0).get(TikaCoreProperties.TIKA_CONTENT))
                .orElse("");
    }

    /** Lazy holder: a run without PDFs starts no process. */
    private static final class Shared {
        static final ForkedPdfReader READER = new ForkedPdfReader(new PdfProcessPool(PdfProcessPool.TIMEOUT));
    }
}
