package org.mesinfos.connectors.catalogue;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.mapping.MappingCompiler;
import org.mesinfos.connectors.mapping.MappingText;

/**
 * A mapping of the class path, compiled at its first use. An organisation may use few of the mappings, and to compile all
 * of them takes longer than any other part of the start.
 *
 * <p>Safe for use by multiple threads. Each method except {@link #id} throws {@link RegistryException} if the mapping is
 * invalid, which the build of its jar has excluded.
 */
final class MappingOnDemand implements Connector {

    private final MappingText mapping;
    private final MappingCompiler compiler;
    private volatile @Nullable Connector compiled;

    MappingOnDemand(MappingText mapping, MappingCompiler compiler) {
        this.mapping = mapping;
        this.compiler = compiler;
    }

    @Override
    public String id() {
        return mapping.id();
    }

    @Override
    public ConnectorDescription description() {
        return connector().description();
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return connector().recognise(preview);
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return connector().split(content, targetBytes);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        connector().parse(content, split, sink);
    }

    private Connector connector() {
        Connector connector = compiled;
        return connector != null ? connector : compile();
    }

    private synchronized Connector compile() {
        Connector connector = compiled;
        if (connector == null) {
            try {
                connector = compiler.compile(mapping);
            } catch (RuntimeException invalid) {
                throw new RegistryException(
                        "The mapping " + mapping.origin() + " on the class path is invalid", invalid);
            }
            compiled = connector;
        }
        return connector;
    }

    @Override
    public String toString() {
        return mapping.origin();
    }
}
