package org.mesinfos.connectors.format.pdf;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    static PipesConfigBase config(PdfLimits limits, Path tikaConfig) {
        PipesConfigBase config = new PipesConfigBase();
        config.setTikaConfig(tikaConfig);
        config.setJavaPath(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        config.setForkedJvmArgs(
                Stream.concat(Stream.of("-cp", classPath()), OPTIONS.stream()).toList());
        config.setTimeoutMillis(limits.time().toMillis());
        config.setStartupTimeoutMillis(STARTUP_MILLIS);
        config.setMaxForEmitBatchBytes(-1);
        return config;
    }

    /**
     * Returns the locations from which the classes of the child were loaded. The class path of this process is not
     * sufficient, because on a cluster the classes are loaded from elsewhere.
     */
    private static String classPath() {
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
        return needed.flatMap(type -> location(type).stream())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<String> location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()).toString());
        } catch (URISyntaxException notFile) {
            throw new IllegalStateException("The location of a class is not a file: " + type.getName(), notFile);
        }
    }
}
