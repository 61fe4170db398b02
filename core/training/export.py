"""Write the networks as int8 ONNX into ``core/networks/weights/``.

Run from the project's root::

    python -m core.training.export embedding
    python -m core.training.export entailment FOLDER_OF_THE_TRAINED_WEIGHTS --temperature 1.5
    python -m core.training.export attribution FOLDER_OF_THE_TRAINED_WEIGHTS

The temperature divides the logits of entailment (Guo et al. 2017, "On Calibration of Modern
Neural Networks"); ``python -m core.training.calibrate`` prints the best one.

Weights are quantised with seven bits (``reduce_range``): eight overflow the 16-bit sums of
processors without VNNI, and the same article would then get another verdict on an older
laptop.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn
from transformers import AutoModel

from core.training.attribution import TokenTagger
from core.training.base import base_folder
from core.training.entailment import CrossEncoder, load_tokenizer, tensors
from core.training.mixture import Item

WEIGHTS = Path(__file__).resolve().parents[1] / "networks" / "weights"
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


class SentenceEncoder(nn.Module):
    """all-MiniLM-L6-v2 as its makers use it: mean of the token vectors, length one."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder from ``folder`` (hub layout)."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            folder, attn_implementation="eager", add_pooling_layer=False
        )

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        """Unit vectors of shape (n, 384)."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return nn.functional.normalize(mean, dim=-1)


def export(
    network: nn.Module, name: str, outputs: list[str], *, is_per_token: bool = False
) -> None:
    """Trace, quantise and record one network."""
    network.eval()
    example = tensors(load_tokenizer(base_folder()), [Item("One text.", "Another.", None, None)])
    by_token = {0: "pair", 1: "token"}
    axes = dict.fromkeys(INPUTS, by_token)
    axes |= dict.fromkeys(outputs, by_token if is_per_token else {0: "pair"})
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = Path(folder) / "full.onnx", Path(folder) / "prepared.onnx"
        torch.onnx.export(
            network,
            tuple(example[key] for key in INPUTS),
            str(full),
            input_names=INPUTS,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            prepared,
            WEIGHTS / f"{name}.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )


def record() -> None:
    """Write the SHA-256 of every shipped file into ``manifest.json``."""
    shipped = sorted([*WEIGHTS.glob("*.onnx"), WEIGHTS / "tokenizer.json"])
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in shipped}
    (WEIGHTS / "manifest.json").write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", choices=("embedding", "entailment", "attribution"))
    parser.add_argument("trained", type=Path, nargs="?", help="folder with the .pt file")
    parser.add_argument("--temperature", type=float, default=1.0)
    options = parser.parse_args()
    WEIGHTS.mkdir(exist_ok=True)
    shutil.copyfile(base_folder() / "tokenizer.json", WEIGHTS / "tokenizer.json")
    if options.network == "embedding":
        export(SentenceEncoder(base_folder()), "embedding", ["embedding"])
    elif options.network == "attribution":
        tagger = TokenTagger(base_folder())
        tagger.load_state_dict(torch.load(options.trained / "attribution.pt", weights_only=True))
        export(tagger, "attribution", ["cue", "role"], is_per_token=True)
    else:
        network = CrossEncoder(base_folder())
        network.load_state_dict(torch.load(options.trained / "entailment.pt", weights_only=True))
        with torch.no_grad():
            network.entailment.weight.div_(options.temperature)
            network.entailment.bias.div_(options.temperature)
        export(network, "entailment", ["entailment", "same_fact"])
    record()


if __name__ == "__main__":
    main()
