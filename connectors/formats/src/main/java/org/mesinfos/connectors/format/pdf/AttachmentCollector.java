package org.mesinfos.connectors.format.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mesinfos.connectors.api.page.PdfAttachment;

/**
 * Collector of the files embedded in a document: from its name tree, from associated files of the document or a page,
 * and from attachment annotations.
 *
 * <p>Each file is decompressed as a stream, so a decompression bomb uses no more memory than the limit.
 */
final class AttachmentCollector {

    private static final int MAX_ATTACHMENTS = 100;
    private static final int MAX_NODES = 1_000;
    private static final int MAX_PAGES = 50;
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName FILE_OF_ANNOTATION = COSName.getPDFName("FS");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PdfAttachment> found = new ArrayList<>();
    private long remainingBytes;
    private int nodes;

    /** @param room maximum bytes of all attachments together */
    AttachmentCollector(long room) {
        this.remainingBytes = room;
    }

    List<PdfAttachment> attachments(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            collectNameTree(names.getCOSDictionary(COSName.EMBEDDED_FILES));
        }
        collectFiles(catalog.getCOSArray(ASSOCIATED_FILES));
        int pages = Math.min(MAX_PAGES, document.getNumberOfPages());
        for (int number = 0; number < pages; number++) {
            COSDictionary page = document.getPage(number).getCOSObject();
            collectFiles(page.getCOSArray(ASSOCIATED_FILES));
            collectAnnotations(page.getCOSArray(COSName.ANNOTS));
        }
        return found;
    }

    private void collectNameTree(COSDictionary node) {
        if (node == null || ++nodes > MAX_NODES || !seen.add(node)) {
            return;
        }
        collectFiles(node.getCOSArray(COSName.NAMES));
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collectNameTree(kid);
            }
        }
    }

    private void collectAnnotations(COSArray annotations) {
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                collectFile(annotation.getDictionaryObject(FILE_OF_ANNOTATION));
            }
        }
    }

    /** Collects the file specifications among the elements. In a name tree, names precede them. */
    private void collectFiles(COSArray array) {
        for (int i = 0; array != null && i < array.size(); i++) {
            collectFile(array.getObject(i));
        }
    }

    private void collectFile(COSBase specification) {
        if (!(specification instanceof COSDictionary file) || !seen.add(file) || found.size() == MAX_ATTACHMENTS) {
            return;
        }
        COSDictionary embedded = file.getCOSDictionary(COSName.EF);
        if (embedded == null) {
            return;
        }
        Optional<COSStream> stream = stream(embedded);
        if (stream.isPresent() && seen.add(stream.get())) {
            found.add(attachment(name(file), stream.get()));
        }
    }

    private static Optional<COSStream> stream(COSDictionary embedded) {
        for (COSName key : new COSName[] {COSName.UF, COSName.F}) {
            COSStream stream = embedded.getCOSStream(key);
            if (stream != null) {
                return Optional.of(stream);
            }
        }
        return Optional.empty();
    }

    private static String name(COSDictionary file) {
        String unicode = file.getString(COSName.UF);
        String plain = unicode == null || unicode.isBlank() ? file.getString(COSName.F) : unicode;
        return plain == null ? "" : plain;
    }

    private PdfAttachment attachment(String name, COSStream stream) {
        String type = stream.getNameAsString(COSName.SUBTYPE);
        byte[] content = content(stream);
        boolean whole = content.length <= remainingBytes;
        byte[] retained = whole ? content : Arrays.copyOf(content, (int) remainingBytes);
        remainingBytes -= retained.length;
        return new PdfAttachment(
                name,
                type == null ? "" : type,
                retained,
                whole ? PdfAttachment.Extent.WHOLE : PdfAttachment.Extent.BEGINNING);
    }

    /** Returns the bytes, up to one more than the remaining limit. Content after a damaged part is missing. */
    private byte[] content(COSStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream in = open(stream)) {
            while (bytes.size() <= remainingBytes) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, remainingBytes + 1 - bytes.size()));
                if (read < 0) {
                    break;
                }
                bytes.write(buffer, 0, read);
            }
        } catch (IOException damaged) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static InputStream open(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        COSBase only = filter instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filter;
        boolean predicted = stream.containsKey(COSName.DECODE_PARMS) || stream.containsKey(COSName.DP);
        if (COSName.FLATE_DECODE.equals(only) && !predicted) {
            return new InflaterInputStream(stream.createRawInputStream());
        }
        return only == null ? stream.createRawInputStream() : stream.createInputStream();
    }
}
