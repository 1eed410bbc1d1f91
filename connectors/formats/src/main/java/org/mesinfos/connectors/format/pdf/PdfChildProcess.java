package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.pipes.PipesConfigBase;
import org.apache.tika.pipes.PipesServer;
import org.mesinfos.connectors.api.page.PdfPage;

/** Start configuration of the process that reads PDFs: small heap, fast start, only the required classes, no log. */
final class PdfChildProcess {

    private static final long STARTUP_MILLIS = 60_000;
    private static final List<String> OPTIONS = List.of(
            "-Xmx384m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR");

    private PdfChildProcess() {}

    /**
     * Returns the configuration.
     *
     * @param timeout time after which the child is killed; the file is then not judged
     * @param folder folder for temporary files of this process and of the child
     */
    static PipesConfigBase config(Duration timeout, Path tikaConfig, Path folder) throws IOException {
        Path classPath = folder.resolve("pdf-class-path.jar");
        ClassPathArchive.write(classPath, classPath());
        PipesConfigBase config = new PipesConfigBase();
        config.setTikaConfig(tikaConfig);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        config.setJavaPath(
                ChildLimits.limited(java, folder, ChildLimits.available()).toString());
        config.setForkedJvmArgs(
                Stream.concat(Stream.of("-cp", classPath.toString(), "-Djava.io.tmpdir=" + folder), OPTIONS.stream())
                        .toList());
        config.setTimeoutMillis(timeout.toMillis());
        config.setStartupTimeoutMillis(STARTUP_MILLIS);
        config.setMaxForEmitBatchBytes(-1);
        return config;
    }

    /**
     * Returns the locations from which the classes of the child were loaded. The class path of this process is not
     * sufficient, because on a cluster the classes are loaded from elsewhere.
     */
    private static List<Path> classPath() {
        Stream<Class<?>> needed = Stream.of(
                PdfWordParser.class,
                PdfPage.class,
                PipesServer.class,
                PDDocument.class,
                RandomAccessRead.class,
                TrueTypeFont.class,
                org.bouncycastle.jce.provider.BouncyCastleProvider.class,
                org.bouncycastle.cms.CMSEnvelopedData.class,
                org.bouncycastle.asn1.cms.EnvelopedData.class,
                org.apache.commons.logging.LogFactory.class,
                org.apache.commons.io.IOUtils.class,
                org.slf4j.Logger.class);
        return needed.flatMap(type -> location(type).stream()).distinct().toList();
    }

    private static Optional<Path> location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException notFile) {
            throw new IllegalStateException("The location of a class is not a file: " + type.getName(), notFile);
        }
    }
}
