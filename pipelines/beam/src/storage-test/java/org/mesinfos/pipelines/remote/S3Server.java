package org.mesinfos.pipelines.remote;

import com.adobe.testing.s3mock.S3MockApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.MimeTypes;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mesinfos.pipelines.run.BeamArguments;

/** An S3 mock server with one bucket that runs in this process. */
public final class S3Server implements StorageServer {

    private static final String BUCKET = "mesinfos";

    private final AtomicInteger folders = new AtomicInteger();
    private final S3MockApplication server;

    public S3Server() {
        // Keep the Logback configuration of the tests instead of the server's.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // The server would otherwise use the first XML library in the class path.
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.ctc.wstx.stax.WstxInputFactory");
        System.setProperty("javax.xml.stream.XMLOutputFactory", "com.ctc.wstx.stax.WstxOutputFactory");
        Map<String, Object> properties = new HashMap<>();
        properties.put(S3MockApplication.PROP_HTTP_PORT, S3MockApplication.RANDOM_PORT);
        properties.put(S3MockApplication.PROP_HTTPS_PORT, S3MockApplication.RANDOM_PORT);
        properties.put(S3MockApplication.PROP_SILENT, true);
        properties.put("server.ssl.enabled", false);
        properties.put("com.adobe.testing.s3mock.store.initialBuckets", BUCKET);
        server = S3MockApplication.start(properties);
    }

    @Override
    public String newFolder() {
        return "s3://" + BUCKET + "/folder-" + folders.incrementAndGet();
    }

    /** Returns options with a numeric address, because a host name would be interpreted as a bucket name. */
    @Override
    @SuppressWarnings("deprecation") // The replacement requires a container runtime, which may not be available.
    public PipelineOptions options() {
        return BeamArguments.parse(List.of(
                "--awsRegion=eu-west-3",
                "--endpoint=http://127.0.0.1:" + server.getPort(),
                "--awsCredentialsProvider={\"@type\":\"StaticCredentialsProvider\",\"accessKeyId\":\"any\","
                        + "\"secretAccessKey\":\"any\"}"));
    }

    @Override
    public void upload(Path folder, String uri) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ResourceId target = FileSystems.matchNewResource(uri + "/" + folder.relativize(file), false);
                try (OutputStream stream = Channels.newOutputStream(FileSystems.create(target, MimeTypes.BINARY))) {
                    Files.copy(file, stream);
                }
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        server.stop();
    }
}
