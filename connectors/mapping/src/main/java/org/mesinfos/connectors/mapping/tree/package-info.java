/**
 * Trees as rows of a mapping: paths that select values and groups, and what stands around the records of a stream. Shared
 * by the formats that are read into trees.
 */
package org.mesinfos.connectors.mapping.tree;
