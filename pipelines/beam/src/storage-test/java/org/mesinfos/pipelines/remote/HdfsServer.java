package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Hadoop file system with one data node that runs in this process. */
public final class HdfsServer implements StorageServer {

    private final AtomicInteger folders = new AtomicInteger();
    private final Path dataFolder;
    private final MiniDFSCluster cluster;

    public HdfsServer() {
        try {
            dataFolder = Files.createTempDirectory("blocks");
            Configuration configuration = new Configuration();
            configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, dataFolder.toString());
            cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
            cluster.waitActive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String newFolder() {
        return cluster.getURI() + "/folder-" + folders.incrementAndGet();
    }

    @Override
    public PipelineOptions options() {
        return PipelineOptionsFactory.fromArgs("--hdfsConfiguration=[{\"fs.defaultFS\":\"" + cluster.getURI() + "\"}]")
                .create();
    }

    @Override
    public void upload(Path folder, String uri) throws IOException {
        cluster.getFileSystem()
                .copyFromLocalFile(new org.apache.hadoop.fs.Path(folder.toUri()), new org.apache.hadoop.fs.Path(uri));
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        cluster.shutdown(true);
        Files.deleteIfExists(dataFolder);
    }
}
