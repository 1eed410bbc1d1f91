package org.mesinfos.connectors.format.pdf;

import java.io.InputStream;
import java.util.Base64;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/**
 * Takes a file out of the very key that asks for it, so that no personal data is laid down in a temporary file on its
 * way to the child process. Public for Tika, which makes it by its name.
 */
public final class InlineFetcher extends AbstractFetcher {

    static final String NAME = "inline";

    static String key(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public InputStream fetch(String key, Metadata metadata, ParseContext context) {
        return TikaInputStream.get(Base64.getDecoder().decode(key));
    }
}
