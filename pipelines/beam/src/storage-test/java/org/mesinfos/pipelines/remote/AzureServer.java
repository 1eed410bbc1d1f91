package org.mesinfos.pipelines.remote;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An Azure Blob Storage server that is already running, as no such server can run in a Java process.
 *
 * <p>The system property {@value #ENDPOINT} specifies its endpoint, for example that of the emulator Azurite. The
 * account and key are the public ones of the emulator.
 */
public final class AzureServer implements StorageServer {

    public static final String ENDPOINT = "mesinfos.azure-endpoint";

    /** Account of every emulator, as documented by Azure. */
    private static final String ACCOUNT = "devstoreaccount1";

    private static final String KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /** A separate container for each instance: test classes run in parallel and delete their container at the end. */
    private final String container = "mesinfos-" + UUID.randomUUID();

    @Override
    public String newFolder() {
        container().createIfNotExists();
        return "azfs://" + ACCOUNT + "/" + container + "/" + UUID.randomUUID();
    }

    @Override
    public PipelineOptions options() {
        return PipelineOptionsFactory.fromArgs(
                        "--accountName=" + ACCOUNT, "--accessKey=" + KEY, "--blobServiceEndpoint=" + endpoint())
                .create();
    }

    @Override
    public void upload(Path folder, String uri) throws IOException {
        String prefix = uri.substring(uri.indexOf(container + "/") + container.length() + 1);
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                container()
                        .getBlobClient(prefix + "/" + folder.relativize(file))
                        .uploadFromFile(file.toString());
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        container().deleteIfExists();
    }

    private BlobContainerClient container() {
        return new BlobServiceClientBuilder()
                .endpoint(endpoint())
                .credential(new StorageSharedKeyCredential(ACCOUNT, KEY))
                .buildClient()
                .getBlobContainerClient(container);
    }

    private static String endpoint() {
        return System.getProperty(ENDPOINT);
    }
}
