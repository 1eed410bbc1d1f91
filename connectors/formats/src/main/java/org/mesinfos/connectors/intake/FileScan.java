package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;

/**
 * The result of one pass over all bytes of a file.
 *
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 * @param chunks digests of the chunks of the file, for {@link VerifiedContent}; empty for a file of one chunk
 * @param charset the most plausible encoding of the text; undefined for binary formats
 * @param evidence the evidence for the encoding
 */
public record FileScan(long size, String sha256, String chunks, Charset charset, CharsetEvidence evidence) {}
