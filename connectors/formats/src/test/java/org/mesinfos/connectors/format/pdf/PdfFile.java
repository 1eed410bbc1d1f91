package org.mesinfos.connectors.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.util.Matrix;
import org.mesinfos.connectors.intake.BytesContent;

/** Builder of PDF files for tests: texts at positions, in 10 point Helvetica, with y from the top of an A4 page. */
public final class PdfFile {

    private static final float SIZE = 10;
    private static final double MARGIN = 50;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final Map<String, PDComplexFileSpecification> attachments = new TreeMap<>();
    private final ByteArrayOutputStream saved = new ByteArrayOutputStream();
    private PDPage page;

    public PdfFile page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    public PdfFile rotated(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    public PdfFile left(double x, double y, String text) {
        return draw(Matrix.getTranslateInstance((float) x, height() - (float) y), text);
    }

    public PdfFile right(double x, double y, String text) {
        return left(x - width(text), y, text);
    }

    /** Adds lines at the left margin, each a distance below the previous one. */
    public PdfFile lines(double y, double distance, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            left(MARGIN, y + i * distance, texts[i]);
        }
        return this;
    }

    /** Adds text that runs from the bottom of the page to its top. */
    PdfFile upwards(double x, double y, String text) {
        return draw(Matrix.getRotateInstance(Math.PI / 2, (float) x, height() - (float) y), text);
    }

    double width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Adds a file to the name tree of the document. */
    public PdfFile attached(String name, byte[] content) {
        attachments.put(name, specification(name, content));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(attachments);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        return this;
    }

    /** Attaches a file to the page as an annotation. */
    PdfFile pinned(String name, byte[] content) {
        PDAnnotationFileAttachment annotation = new PDAnnotationFileAttachment();
        annotation.setFile(specification(name, content));
        try {
            page.getAnnotations().add(annotation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    private PDComplexFileSpecification specification(String name, byte[] content) {
        try {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            file.setSubtype("text/xml");
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            return specification;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PdfFile encrypted(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    public BytesContent content() {
        return BytesContent.of("releve.pdf", bytes());
    }

    /** Returns the finished file, to which nothing can be added afterwards. */
    byte[] bytes() {
        if (saved.size() == 0) {
            try (document) {
                document.save(saved);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return saved.toByteArray();
    }

    private PdfFile draw(Matrix position, String text) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.setFont(font, SIZE);
            content.beginText();
            content.setTextMatrix(position);
            content.showText(text);
            content.endText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    private float height() {
        return page.getMediaBox().getHeight();
    }
}
