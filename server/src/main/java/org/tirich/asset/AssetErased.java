package org.tirich.asset;

import java.util.List;

/// An asset was erased together with its owner.
///
/// @param files the hashes of its files, which are deleted unless another asset has the same
public record AssetErased(AssetId asset, List<String> files) {

    public AssetErased {
        files = List.copyOf(files);
    }
}
