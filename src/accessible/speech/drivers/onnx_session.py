"""A model's ONNX bytes go in, a session that runs it on one thread comes out; and a model with one more output.

An inner value becomes an output without the package `onnx`, which is installed with the slow voices only. An ONNX
file is one protobuf message, and a message that is written twice is merged by whoever reads it: lists are joined
(protobuf.dev, Encoding, "Last One Wins"). So the file with a second, small graph behind it, which has nothing but
an output, is the model with that output more. Field numbers are those of onnx.proto.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accessible.speech.drivers.onnx_graph import Weights

GRAPH = 7  # ModelProto.graph
OUTPUT = 12  # GraphProto.output
NAME = 1  # ValueInfoProto.name; type and shape are worked out by ONNX Runtime
LONGEST = 127  # bytes of a field whose length is written in one byte


def session(model: bytes, weights: Weights | None = None) -> Any:
    """An ONNX Runtime session on one thread: an issue is spoken by several processes at once.

    `weights` are the constants that are not in the bytes, by name. They are used where they are.
    """
    import onnxruntime  # here: heavy, and not needed by the other voices

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # it plans for one length, and each utterance has another: 30 MB less
    options.log_severity_level = 3
    if weights:
        values = [onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in weights.values()]
        options.add_external_initializers(list(weights), values)
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def with_output(model: bytes, name: str) -> bytes:
    """The model with its inner value `name` as one more output, the last. Raises ValueError for a very long name."""
    return model + field(GRAPH, field(OUTPUT, field(NAME, name.encode())))


def field(number: int, content: bytes) -> bytes:
    r"""One field of a protobuf message that holds bytes, a text or a message (wire type 2).

    >>> field(1, b"/Clip")
    b'\n\x05/Clip'
    """
    if len(content) > LONGEST:
        raise ValueError(f"{len(content)} bytes are more than {LONGEST}")
    return bytes([number << 3 | 2, len(content)]) + content
