package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A Hadoop file system of one data node. */
public final class HdfsServer implements RemoteStorage {

    private final AtomicInteger folders = new AtomicInteger();
    private final MiniDFSCluster cluster;

    /** @param folder where it keeps its blocks */
    public HdfsServer(Path folder) {
        Configuration configuration = new Configuration();
        configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
        try {
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
    public void put(Path folder, String uri) throws IOException {
        cluster.getFileSystem()
                .copyFromLocalFile(new org.apache.hadoop.fs.Path(folder.toUri()), new org.apache.hadoop.fs.Path(uri));
    }

    @Override
    public void close() {
        cluster.shutdown();
    }
}
