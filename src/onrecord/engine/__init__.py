"""An ordered map over many documents: in this process, or over local worker processes.

Knows nothing of the domain: functions and values in, results out in the order of the inputs.
"""
