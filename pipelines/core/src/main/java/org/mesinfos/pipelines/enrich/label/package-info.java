/**
 * Words of labels, and look-up of phrases in them. Tables are compiled once, and reading a label allocates no objects.
 */
@NullMarked
package org.mesinfos.pipelines.enrich.label;

import org.jspecify.annotations.NullMarked;
